"""What a cinema would pick instead: a seat map page in a browser that fills the screen."""
