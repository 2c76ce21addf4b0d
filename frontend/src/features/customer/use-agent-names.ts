import type { Session } from "@chatpjt/contract/conversations";
import { useCallback, useState } from "react";

/** Remembers who was in charge, so that their messages keep the name after they have handed over or the conversation ended. */
export function useAgentNames(session: Session): (id: string) => string | null {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const { assigned_agent_id: id, agent_name: name } = session;
  if (id !== null && name && names.get(id) !== name) setNames(new Map([...names, [id, name]]));
  return useCallback((agentId) => names.get(agentId) ?? null, [names]);
}
