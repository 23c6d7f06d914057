"""The face to paper: the signed ticket code, tickets as PDF, and the printers they come out of."""
