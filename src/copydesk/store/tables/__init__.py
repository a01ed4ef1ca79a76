"""What a store keeps, in tables: one set of statements for every backend."""
