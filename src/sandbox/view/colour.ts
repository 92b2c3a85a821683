/** Discord's number as CSS has it. @param colour 0xRRGGBB */
export const cssColour = (colour: number): string => `#${colour.toString(16).padStart(6, "0")}`;
