// A camera that looks at a picture: Chromium films a file instead.

import { writeFileSync } from "node:fs";

/** The flags of a browser whose camera films `path`; the file has to be there when the camera is opened. */
export const filming = (path) => [
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
  `--use-file-for-fake-video-capture=${path}`,
];

/** Writes a film of two seconds in which nothing but a picture (PNG) on white paper is seen; `page` reads its pixels. */
export async function film(page, png, path) {
  const side = 960;
  const lit = await page.evaluate(async ([base64, size]) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.codePointAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(size, size);
    const context = canvas.getContext("2d");
    context.fillStyle = "white";
    context.fillRect(0, 0, size, size);
    const scale = Math.min((size - 80) / bitmap.width, (size - 80) / bitmap.height);
    context.imageSmoothingEnabled = false;
    context.drawImage(bitmap, 40, 40, bitmap.width * scale, bitmap.height * scale);
    const { data } = context.getImageData(0, 0, size, size);
    return Array.from({ length: size * size }, (_, at) => data[4 * at + 1]);
  }, [png.toString("base64"), side]);
  // Brightness of every pixel, then both colours of every four: grey.
  const frame = Buffer.concat([Buffer.from("FRAME\n"), Buffer.from(lit), Buffer.alloc((side * side) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${side} H${side} F10:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: 20 }, () => frame)]));
}
