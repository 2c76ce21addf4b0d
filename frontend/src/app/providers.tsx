import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ApiError } from "../lib/api-client.ts";

/** Repeats reads that may succeed later; a refusal (4xx) stays a refusal. */
function mayRetry(failures: number, error: unknown): boolean {
  if (error instanceof ApiError && !error.isTransient) return false;
  return failures < 3;
}

/** The query client both pages run on: live events keep it fresh, so nothing refetches by itself but on reconnect. */
function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: mayRetry, staleTime: 30_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}

export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
