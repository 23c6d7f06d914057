"""What a door does with codes: lists, hours, who was admitted already, and answering a scanner line by line."""
