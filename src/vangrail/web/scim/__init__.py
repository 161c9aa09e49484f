"""People as the company's directory keeps them, brought here by SCIM 2.0."""
