"""The pages: own courses, lessons for everybody, how far the training is, who may speak."""
