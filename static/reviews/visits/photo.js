// Makes a photo small before it is kept or sent: drawn on a canvas, so what the camera wrote into the file does not come along.

const LONGEST_SIDE = 1600;
const THUMB = 160;

function drawn(picture, longest) {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

// The photo's bytes and a thumbnail as a data address. Fails where the browser cannot read the file.
export async function small(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const canvas = drawn(picture, LONGEST_SIDE);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.82));
  if (!blob) throw new Error("not drawn");
  const thumb = drawn(picture, THUMB).toDataURL("image/jpeg", 0.7);
  picture.close();
  // Bytes, not the blob: some browsers lose blobs that are kept for long.
  return { id: crypto.randomUUID(), bytes: await blob.arrayBuffer(), thumb, arrived: false };
}
