/** Mantine's mixins (`light-dark`, `rem`) for the console's CSS modules. */
export default { plugins: { "postcss-preset-mantine": {}, "postcss-simple-vars": {} } };
