"""The staff's face: the door, the manager's desk, the technician's diagnostics."""
