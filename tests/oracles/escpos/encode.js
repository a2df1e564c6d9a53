// Writes the commands of a printer with @point-of-sale/receipt-printer-encoder: one wish in JSON on each line of
// standard input, one line of hexadecimal out, without the line feed that the encoder ends every job with.
"use strict";

const readline = require("readline");
const Encoder = require("@point-of-sale/receipt-printer-encoder");

const WISHES = {
  cut: (encoder, kind) => encoder.cut(kind),
  pulse: (encoder, device, on, off) => encoder.pulse(device, on, off),
  qr: (encoder, text, size) => encoder.qrcode(text, { model: 2, size, errorlevel: "m" }),
};

function encoded([name, ...given]) {
  const encoder = new Encoder({ language: "esc-pos", columns: 48 });
  const bytes = Buffer.from(WISHES[name](encoder, ...given).encode());
  return bytes.toString("hex").replace(/0a0d$/, "");
}

readline
  .createInterface({ input: process.stdin })
  .on("line", (line) => process.stdout.write(encoded(JSON.parse(line)) + "\n"));
