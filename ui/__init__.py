"""The face to people: the one package that imports Qt."""
