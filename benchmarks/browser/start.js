"use strict";

// What fingers do: a tap chooses, a drag moves, the wheel (for a pinch) comes nearer. Acts on release, like the kiosk.
const main = document.getElementById("map"), { place } = HALL;
Object.assign(main.style, { left: `${place.x}px`, top: `${place.y}px`, width: `${place.width}px`, height: `${place.height}px` });
document.getElementById("film").textContent = HALL.title;

const plan = new Plan(HALL);
const map = location.search === "?canvas" ? new CanvasMap(plan, main) : new SvgMap(plan, main);
const card = document.getElementById("card"), total = document.getElementById("total");
let down = null;

function choose(seat) {
    const before = plan.choose(seat);
    map.redraw(...(before ? [before, seat] : [seat]));
    card.textContent = `Row ${seat.row}, seat ${seat.number}`;
    total.textContent = "12.00 €";
}

main.addEventListener("pointerdown", event => {
    down = { x: event.offsetX, y: event.offsetY, clientX: event.clientX, clientY: event.clientY, moved: false };
    main.setPointerCapture(event.pointerId);
});
main.addEventListener("pointermove", event => {
    if (!down) return;
    const right = event.clientX - down.clientX, across = event.clientY - down.clientY;
    if (!down.moved && Math.hypot(right, across) < DRAG) return;
    down.moved = true;
    plan.pan(right, across);
    [down.clientX, down.clientY] = [event.clientX, event.clientY];
    map.look();
});
main.addEventListener("pointerup", event => {
    const tapped = down && !down.moved;
    down = null;
    if (!tapped) return;
    const seat = plan.at(event.clientX - place.x, event.clientY - place.y);
    if (seat && seat.state === "free" && seat !== plan.chosen) choose(seat);
});
main.addEventListener("wheel", event => {
    event.preventDefault();
    plan.zoom(event.deltaY < 0 ? NEARER : 1 / NEARER, event.clientX - place.x, event.clientY - place.y);
    map.look();
}, { passive: false });
