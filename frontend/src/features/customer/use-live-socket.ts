import { useEffect, useState, useSyncExternalStore } from "react";
import { socketUrl } from "../../lib/api-client.ts";
import { type ConnectionState, createSocket, type LiveSocket } from "../../realtime/socket.ts";
import { fetchTicket } from "./customer-requests.ts";

/** The signed-in customer's live connection for as long as the component stands. */
export function useLiveSocket(): { readonly socket: LiveSocket; readonly connection: ConnectionState } {
  const [socket] = useState(() => createSocket({ fetchTicket, urlOf: socketUrl }));
  useEffect(() => {
    const hurry = () => {
      if (document.visibilityState === "visible") socket.hurry();
    };
    socket.start();
    window.addEventListener("online", hurry);
    document.addEventListener("visibilitychange", hurry);
    return () => {
      window.removeEventListener("online", hurry);
      document.removeEventListener("visibilitychange", hurry);
      socket.stop();
    };
  }, [socket]);
  const connection = useSyncExternalStore(socket.onState, () => socket.state);
  return { socket, connection };
}
