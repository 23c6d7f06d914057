"""The face to paper: tickets and receipts as PDF, and getting them printed."""
