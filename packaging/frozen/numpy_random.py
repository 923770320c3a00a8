"""Takes the place of numpy.random, of which the language model only wants that it can be imported: it is for training."""
