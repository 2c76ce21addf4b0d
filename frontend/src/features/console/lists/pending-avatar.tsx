import { Avatar } from "../../../components/avatar.tsx";
import { WaitingRing } from "../../../components/waiting-ring.tsx";
import { useFirstDue } from "./use-first-due.ts";

export interface PendingAvatarProps {
  readonly name: string;
  readonly since: string;
  readonly due: string | null;
}

/** A waiting customer: the ring fills towards the promised minute. */
export function PendingAvatar({ name, since, due }: PendingAvatarProps) {
  const first = useFirstDue()(since, due);
  if (first === null) return <Avatar name={name} kind="customer" size={36} />;
  return (
    <WaitingRing since={since} due={first} size={40}>
      <Avatar name={name} kind="customer" size={32} />
    </WaitingRing>
  );
}
