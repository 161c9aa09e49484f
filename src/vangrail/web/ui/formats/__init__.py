"""How dates are written where Django's own form is that of one country: English here is read in Europe too."""
