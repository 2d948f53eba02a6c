"""The product's database backend for the test runner, which owns the test database and then acts as the runtime role."""
