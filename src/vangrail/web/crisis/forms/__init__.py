"""What is asked: few fields when it must be quick, more where there is time."""
