/** Two soft notes, made on the spot: no sound file to load. Silent where the browser does not allow sound yet. */
export function playChime(): void {
  try {
    const context = new AudioContext();
    const start = context.currentTime;
    playNote(context, 660, start);
    playNote(context, 880, start + 0.14);
    setTimeout(() => void context.close(), 900);
  } catch {
    // No sound is no reason to fail.
  }
}

function playNote(context: AudioContext, hertz: number, at: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.08, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.4);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + 0.45);
}
