import { useEffect, useState, useSyncExternalStore } from "react";
import { socketUrl } from "../../lib/api-client.ts";
import { type ConnectionState, createSocket, type LiveSocket } from "../../realtime/socket.ts";
import { checkSignIn, fetchTicket } from "./customer-requests.ts";

/** The signed-in customer's live connection for as long as the component stands. */
export function useLiveSocket(): { readonly socket: LiveSocket; readonly connection: ConnectionState } {
  const [socket] = useState(() => createSocket({ fetchTicket, urlOf: socketUrl }));
  useEffect(() => {
    const hurry = () => {
      if (document.visibilityState === "visible") socket.hurry();
    };
    socket.start();
    // A connection closed for good may mean an ended sign-in: asking who we are forgets a refused one.
    const undo = socket.onState((state) => {
      if (state === "stopped") checkSignIn().catch(() => {});
    });
    window.addEventListener("online", hurry);
    window.addEventListener("offline", socket.doubt);
    document.addEventListener("visibilitychange", hurry);
    return () => {
      window.removeEventListener("online", hurry);
      window.removeEventListener("offline", socket.doubt);
      document.removeEventListener("visibilitychange", hurry);
      undo();
      socket.stop();
    };
  }, [socket]);
  const connection = useSyncExternalStore(socket.onState, () => socket.state);
  return { socket, connection };
}
