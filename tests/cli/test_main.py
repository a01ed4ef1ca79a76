"""How trouble leaves the program: one line and an exit code, never a traceback."""

import pytest

from copydesk.cli import main as program


def test_an_interrupt_while_a_library_loads_is_an_interrupt(monkeypatch, capsys):
    def interrupted(**_):
        message = "initialization failed"
        raise ImportError(message) from KeyboardInterrupt()

    monkeypatch.setattr(program.cli, "main", interrupted)
    with pytest.raises(SystemExit) as stop:
        program.main()
    assert stop.value.code == program.EXIT_INTERRUPTED
    assert capsys.readouterr().err == "copydesk: stopped; nothing was left half-written\n"


def test_a_missing_library_is_not_called_an_interrupt(monkeypatch):
    def broken(**_):
        message = "no module"
        raise ImportError(message)

    monkeypatch.setattr(program.cli, "main", broken)
    with pytest.raises(ImportError):
        program.main()
