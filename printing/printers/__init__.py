"""Where tickets come out: a folder, or a printer that speaks IPP."""
