"""The yard and the back room: cylinders and their agent, goods repacked, written off and moved, water metered."""
