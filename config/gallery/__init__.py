"""Every component in every state, for developers: to be looked at, photographed and tested. Only the development settings route it."""
