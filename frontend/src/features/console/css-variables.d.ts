import "react";

declare module "react" {
  /** Custom properties may be set inline: widths a person dragged travel to the style sheet this way. */
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
