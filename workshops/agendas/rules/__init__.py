"""Pure rules of workshops and their agendas."""
