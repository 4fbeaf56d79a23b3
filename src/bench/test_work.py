"""W as a testinfra suite: one test for each command; what each should answer is in the file EXPECTED, as JSON."""
import json
import os

import pytest

with open(os.environ["EXPECTED"], encoding="utf-8") as file:
    EXPECTED = json.load(file)


@pytest.mark.parametrize("number", range(len(EXPECTED)))
def test_command(host, number):
    command, answer = EXPECTED[number]
    result = host.run(command)
    assert result.rc == 0
    assert result.stdout == answer
