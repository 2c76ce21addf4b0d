/** The container's health check: exit code 0 while the service on `PORT` answers that its store does too, else 1. */
const TIMEOUT_MS = 4_000;

try {
  const url = `http://127.0.0.1:${process.env.PORT ?? "8000"}/health`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`/health answered ${answer.status}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : "unhealthy");
  process.exitCode = 1;
}
