# SPDX-License-Identifier: MIT
"""Binding the acts of the thermometers to an open store; imported with the settings room."""

from gatehouse.services import thermometer
from gatehouse.services.opening import OpenPost
from gatehouse.ui.settings.thermometer_acts import ThermometerActs


def thermometer_acts(opened: OpenPost) -> ThermometerActs:
    """Bind the acts of the thermometers."""
    on_duty = opened.on_duty
    return ThermometerActs(
        thermometers=on_duty(thermometer.thermometers),
        drift=on_duty(thermometer.drift),
        steps=on_duty(thermometer.steps),
        add=on_duty(thermometer.add_thermometer),
        take=on_duty(thermometer.take_thermometer),
        compare=on_duty(thermometer.compare_thermometer),
        change_battery=on_duty(thermometer.change_battery),
        retire=on_duty(thermometer.retire_thermometer),
        bring_back=on_duty(thermometer.bring_back_thermometer),
        undo=on_duty(thermometer.undo_thermometer),
    )
