// Notes kept on this device until they have arrived: in the browser's own database, each with the id of the person who wrote it.

const opened = new Promise((resolve, reject) => {
  const asked = indexedDB.open("peer-review", 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore("notes", { keyPath: "id" });
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

async function within(mode, deed) {
  const database = await opened;
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("notes", mode);
    const asked = deed(transaction.objectStore("notes"));
    // Kept means kept: on the disk, not on its way there.
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

export const keep = (note) => within("readwrite", (notes) => notes.put(note));
export const drop = (id) => within("readwrite", (notes) => notes.delete(id));
export const one = (id) => within("readonly", (notes) => notes.get(id));

// This person's notes in this trust, oldest first, and how many on this device are somebody else's.
export async function all({ me, trust }) {
  const found = await within("readonly", (notes) => notes.getAll());
  const mine = found.filter((note) => note.me === me && note.trust === trust);
  mine.sort((a, b) => a.madeAt.localeCompare(b.madeAt));
  return { mine, others: found.filter((note) => note.me !== me).length };
}

// Change what is kept, unless it went meanwhile; `change` answers false to leave it.
export async function change(id, change) {
  const database = await opened;
  return new Promise((resolve, reject) => {
    const transaction = database.transaction("notes", "readwrite");
    const notes = transaction.objectStore("notes");
    const asked = notes.get(id);
    asked.onsuccess = () => {
      if (asked.result && change(asked.result) !== false) notes.put(asked.result);
    };
    transaction.oncomplete = () => resolve(asked.result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}
