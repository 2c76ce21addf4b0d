import { useEffect, useRef, useState } from "react";
import { useSignIn } from "../../lib/session.ts";
import { ChatScreen } from "./chat-screen.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** `/`: signing in, then the conversation. A sign-in that runs out comes back here with nothing lost. */
export function CustomerPage() {
  const signIn = useSignIn("customer");
  const [expiredEmail, setExpiredEmail] = useState<string | null>(null);
  const hasLeft = useRef(false);
  const last = useRef(signIn);

  useEffect(() => {
    if (signIn !== null) setExpiredEmail(null);
    else if (last.current !== null && !hasLeft.current) setExpiredEmail(last.current.user.email);
    hasLeft.current = false;
    last.current = signIn;
  }, [signIn]);

  if (signIn === null) return <SignInForm key={expiredEmail} expiredEmail={expiredEmail} />;
  return (
    <ChatScreen
      key={signIn.user.id}
      signIn={signIn}
      onSignedOut={() => {
        hasLeft.current = true;
      }}
    />
  );
}
