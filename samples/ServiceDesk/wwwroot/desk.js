// The slider: asks again while the day is moved. Without this file the date field and its button do the same.
const form = document.getElementById("ask");
if (form) {
  const day = form.elements.on;
  const slider = document.querySelector("#slide input");
  let last = 0;
  document.getElementById("slide").hidden = false;

  const ask = async () => {
    const turn = ++last;
    const fields = new FormData(form);
    fields.delete("note");
    const address = form.action + "?" + new URLSearchParams(fields);
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok || turn !== last) return;
    document.getElementById("answers").replaceChildren(...page.getElementById("answers").childNodes);
    document.getElementById("said").textContent = [...document.querySelectorAll("#answers .badge")].map((verdict) => verdict.textContent).join(". ");
    history.replaceState(null, "", address);
  };

  slider.addEventListener("input", () => {
    day.value = new Date(slider.value * 86400000).toISOString().slice(0, 10);
    ask();
  });
  form.addEventListener("change", (event) => {
    if (event.target === slider || event.target.name === "note" || !form.reportValidity()) return;
    slider.value = Date.parse(day.value) / 86400000;
    ask();
  });
}
