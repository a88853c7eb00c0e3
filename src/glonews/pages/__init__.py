"""Page kinds, one module each. Every kind answers three questions: touched_by, inputs, render (see ``kind``)."""
