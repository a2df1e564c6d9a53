"""The files an outlet imports and exports, between cells and values: pure, so that every bad row can be tested.

``split`` takes lines into cells, ``recognise`` tells the file by its header, ``read`` gives its good rows as values and
its bad rows with their reasons, ``write`` goes the other way. Each file stands in a module of its own.
"""
