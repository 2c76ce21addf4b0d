import { useSearchParams } from "react-router";

/**
 * What a list page shows, kept in its address: a filter takes the place of the one before in the history, what was opened can be left by going
 * back.
 *
 * @param opened - the parameter that names what is open.
 */
export function useUrlParams(opened: string) {
  const [params, setParams] = useSearchParams();
  const setParam = (name: string, value: string) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (value === "") next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: name !== opened },
    );
  return { params, setParam };
}
