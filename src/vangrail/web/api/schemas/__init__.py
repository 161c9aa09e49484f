"""What programs send and get, as shapes. They are the OpenAPI description too."""
