"use strict";

// The map as one picture: seats are copied from sprites drawn once for a size; a change redraws its seats only.
class CanvasMap {
    constructor(plan, parent) {
        this.plan = plan;
        this.canvas = document.createElement("canvas");
        parent.append(this.canvas);
        this.canvas.width = parent.clientWidth;
        this.canvas.height = parent.clientHeight;
        this.context = this.canvas.getContext("2d", { alpha: false });
        this.sprites = new Map();
        this.look();
    }

    look() {
        const { context, canvas, plan } = this, { x, y, unit } = plan.camera, [left, right, top] = plan.hall.screen;
        if (unit !== this.unit) {
            this.sprites.clear();
            this.unit = unit;
        }
        context.fillStyle = "#0F0D12";
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.strokeStyle = "#FFE9C9";
        context.lineWidth = .17 * unit;
        context.beginPath();
        context.moveTo(x + left * unit, y + (top + plan.hall.sag) * unit);
        context.quadraticCurveTo(x + (left + right) / 2 * unit, y + (top - plan.hall.sag) * unit,
            x + right * unit, y + (top + plan.hall.sag) * unit);
        context.stroke();
        context.fillStyle = LABEL;
        context.font = `${.42 * unit}px sans-serif`;
        context.textAlign = "center";
        context.textBaseline = "middle";
        for (const one of plan.hall.labels) context.fillText(one.text, x + one.x * unit, y + one.y * unit);
        for (const seat of plan.hall.seats) this.draw(seat);
    }

    redraw(...seats) {
        const { context, plan } = this, { x, y, unit } = plan.camera, reach = Math.ceil(.56 * plan.hall.seat * unit) + 2;
        context.fillStyle = "#0F0D12";
        for (const seat of seats)
            context.fillRect(Math.round(x + seat.x * unit) - reach, Math.round(y + seat.y * unit) - reach, 2 * reach, 2 * reach);
        for (const seat of seats) this.draw(seat);
    }

    draw(seat) {
        const { x, y, unit } = this.plan.camera, px = Math.round(x + seat.x * unit), py = Math.round(y + seat.y * unit);
        const sprite = this.sprite(seat), half = sprite.width / 2;
        if (px > -half && py > -half && px < this.canvas.width + half && py < this.canvas.height + half)
            this.context.drawImage(sprite, px - half, py - half);
    }

    sprite(seat) {
        const chosen = seat === this.plan.chosen, free = seat.state === "free";
        const key = chosen ? "chosen" : free ? seat.fill + seat.number : seat.state;
        let sprite = this.sprites.get(key);
        if (sprite) return sprite;
        const scale = this.plan.hall.seat * this.unit, half = Math.ceil(.56 * scale) + 2;
        sprite = document.createElement("canvas");
        sprite.width = sprite.height = 2 * half;
        const context = sprite.getContext("2d");
        context.translate(half, half);
        context.scale(scale, scale);
        const plate = (left, top, width, height, radius, fill) => {
            context.fillStyle = fill;
            context.beginPath();
            context.roundRect(left, top, width, height, radius);
            context.fill();
        };
        if (chosen) {
            plate(-.56, -.54, 1.12, 1.1, .26, AMBER);
            context.strokeStyle = ON_AMBER;
            context.lineWidth = .15;
            context.lineCap = "round";
            context.stroke(new Path2D("M-.24 .02 L-.06 .2 L.26 -.18"));
        } else {
            plate(-.5, -.28, 1, .78, .22, seat.back);
            plate(-.385, -.5, .77, .8, .17, free ? seat.fill : BACK);
            if (free) {
                context.fillStyle = ON_SEAT;
                context.font = ".42px sans-serif";
                context.textAlign = "center";
                context.textBaseline = "middle";
                context.fillText(seat.number, 0, -.1);
            } else {
                context.fillStyle = HEAD;
                context.beginPath();
                context.arc(0, -.02, .22, 0, 7);
                context.fill();
            }
        }
        this.sprites.set(key, sprite);
        return sprite;
    }
}
