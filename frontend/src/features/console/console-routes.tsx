/** The console's routes: `/admin/login` and `/admin/*`. */
export function ConsoleRoutes() {
  return null;
}
