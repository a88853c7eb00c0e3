"""Planning: which outputs a change can touch, and what each of them needs; pure, no disk."""
