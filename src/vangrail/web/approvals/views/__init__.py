"""The pages: what waits, one request, its refusal, guests, and handing over."""
