"""How numbers of orders, bookings, patients, customers and rooms are announced, in five languages."""
