"use strict";

// The map as elements: each seat a group of a back, a cushion and a sign; a class says which of them are seen.
class SvgMap {
    constructor(plan, parent) {
        this.plan = plan;
        const { hall } = plan, size = hall.seat;
        const drawn = hall.seats.map(seat => {
            const fill = seat.state === "free" ? seat.fill : BACK;
            const sign = seat.state === "free"
                ? `<text class="number" y="-.1">${seat.number}</text><path class="tick" d="M-.24 .02 L-.06 .2 L.26 -.18"/>`
                : `<circle r=".22" cy="-.02" fill="${HEAD}"/>`;
            return `<g class="seat" transform="translate(${seat.x} ${seat.y}) scale(${size})">`
                + `<rect class="back" x="-.5" y="-.28" width="1" height=".78" rx=".22" fill="${seat.back}"/>`
                + `<rect class="front" x="-.385" y="-.5" width=".77" height=".8" rx=".17" fill="${fill}"/>`
                + `<rect class="plate" x="-.56" y="-.54" width="1.12" height="1.1" rx=".26"/>${sign}</g>`;
        }).join("");
        const labels = hall.labels.map(one => `<text x="${one.x}" y="${one.y}">${one.text}</text>`).join("");
        const [left, right, top] = hall.screen, sag = hall.sag;
        parent.innerHTML = `<style>
            .plate, .tick { display: none }
            .chosen .plate { display: inline; fill: ${AMBER} }
            .chosen .tick { display: inline; fill: none; stroke: ${ON_AMBER}; stroke-width: .15; stroke-linecap: round }
            .chosen .back, .chosen .front, .chosen .number { display: none }
            text { font: .42px sans-serif; fill: ${LABEL}; text-anchor: middle; dominant-baseline: central }
            .number { fill: ${ON_SEAT} }
            </style><svg><g id="world"><path d="M${left} ${top + sag} Q${(left + right) / 2} ${top - sag} ${right} ${top + sag}"
            fill="none" stroke="#FFE9C9" stroke-width=".17"/>${labels}${drawn}</g></svg>`;
        this.world = parent.querySelector("#world");
        this.groups = new Map([...parent.querySelectorAll(".seat")].map((group, place) => [hall.seats[place], group]));
        this.look();
    }

    look() {
        const { x, y, unit } = this.plan.camera;
        this.world.setAttribute("transform", `translate(${x} ${y}) scale(${unit})`);
    }

    redraw(...seats) {
        for (const seat of seats) this.groups.get(seat).classList.toggle("chosen", seat === this.plan.chosen);
    }
}
