"use strict";

// The hall's seats, which one is chosen, and which part of the hall is seen. HALL comes from hall.js.
const AMBER = "#FFB547", ON_AMBER = "#1A1206", BACK = "#241F2B", HEAD = "#6A6273", LABEL = "#B9B0A6", ON_SEAT = "#120F16";
const NEARER = 1.15, MOST = 6, DRAG = 11, SNAP = 0.9;

class Plan {
    constructor(hall) {
        this.hall = hall;
        this.chosen = null;
        this.camera = { unit: hall.unit, x: hall.x, y: hall.y };
        this.cells = new Map();
        for (const seat of hall.seats) {
            const cell = `${Math.floor(seat.x)},${Math.floor(seat.y)}`;
            if (!this.cells.has(cell)) this.cells.set(cell, []);
            this.cells.get(cell).push(seat);
        }
    }

    // The seat meant by a touch: the nearest one, if it is near enough.
    at(px, py) {
        const x = (px - this.camera.x) / this.camera.unit, y = (py - this.camera.y) / this.camera.unit;
        let best = null, nearest = SNAP;
        for (let i = Math.floor(x) - 1; i <= Math.floor(x) + 1; i++)
            for (let j = Math.floor(y) - 1; j <= Math.floor(y) + 1; j++)
                for (const seat of this.cells.get(`${i},${j}`) || []) {
                    const away = Math.hypot(seat.x - x, seat.y - y);
                    if (away < nearest) [best, nearest] = [seat, away];
                }
        return best;
    }

    // One guest: another seat takes the place of the one before.
    choose(seat) {
        const before = this.chosen;
        this.chosen = seat;
        return before;
    }

    zoom(factor, px, py) {
        const camera = this.camera;
        const unit = Math.min(Math.max(camera.unit * factor, this.hall.unit), this.hall.unit * MOST);
        const grown = unit / camera.unit;
        camera.x = px - (px - camera.x) * grown;
        camera.y = py - (py - camera.y) * grown;
        camera.unit = unit;
    }

    pan(right, down) {
        this.camera.x += right;
        this.camera.y += down;
    }
}
