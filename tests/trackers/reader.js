// Sends the text of each button or label that is pressed, as some advertising pixels do.

document.addEventListener("click", (event) => {
  const [pressed] = event.composedPath();
  const named = pressed.closest?.("label, button, a") ?? pressed;
  const text = named.textContent;
  const value = named.querySelector?.("input")?.value ?? pressed.value;
  new Image().src = `https://pixel.example/tr?${new URLSearchParams({ text, value })}`;
}, true);
