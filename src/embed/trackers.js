export const tracker = () => undefined;
