"""The scene words of the list, and the ways in which each can be drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from demo_photos import (
    culture,
    energy,
    farm,
    graph,
    halls,
    land,
    portraits,
    public,
    sport,
    still,
    streets,
    town,
    wild,
    work,
)

Draw = Callable[..., None]


class Take(NamedTuple):
    """One way to draw a scene: the function, the palettes that suit it, its options."""

    draw: Draw
    palettes: str
    options: dict[str, object]


def _take(draw: Draw, palettes: str, **options: object) -> Take:
    return Take(draw, palettes, options)


_LAND = {
    "hills-dawn": (
        _take(land.cloud_sea, "dawn rose mist"),
        _take(land.highland, "dawn rose ember", sun=(0.3, 0.4), radius=0.13),
        _take(land.highland, "dawn dusk", trees="broad", sun=(0.62, 0.42), radius=0.15),
        _take(land.valley, "rose dawn harvest"),
    ),
    "hills-noon": (
        _take(land.highland, "noon marine", trees="broad", sun=(0.78, 0.2)),
        _take(farm.planting, "noon forest"),
        _take(land.highland, "forest lagoon", sun=(0.24, 0.22)),
    ),
    "rice-terraces": (
        _take(land.terraces, "harvest noon marine dawn"),
        _take(land.terraces, "forest mist", sun=(0.2, 0.22)),
    ),
    "lake": (
        _take(land.lake, "lagoon dawn marine"),
        _take(land.lake, "mist dusk rose", sun=(0.3, 0.26), house=True),
        _take(land.lake, "dusk marine", sun=(0.7, 0.3), boat=False),
    ),
    "river-boats": (_take(land.river, "noon lagoon marine"), _take(land.river, "dusk dawn", boats=1, sun=(0.7, 0.22))),
    "waterfall": (_take(wild.waterfall, "lagoon forest marine mist"),),
    "rain": (_take(land.storm, "rain"), _take(town.road, "rain mist", rain=True, sun=None, vehicle="bus")),
    "flood": (_take(wild.flood, "rain brick"),),
    "forest": (_take(land.forest, "forest mist lagoon dawn"),),
    "flowers-dahlia": (_take(wild.dahlias, "marine noon bloom lagoon"),),
    "elephant-path": (_take(wild.elephant_path, "dusk harvest dawn"),),
}

_FARM = {
    "coffee-rows": (
        _take(farm.coffee_field, "noon forest", pickers=1),
        _take(farm.irrigation, "marine noon harvest"),
        _take(farm.coffee_field, "dawn bloom", pickers=2, dots="light"),
    ),
    "coffee-harvest": (
        _take(farm.branch, "harvest bloom forest"),
        _take(farm.coffee_field, "harvest noon", pickers=3),
        _take(farm.drying_yard, "brick harvest marine"),
    ),
    "pepper-garden": (
        _take(farm.pepper, "forest noon lagoon"),
        _take(still.harvest_table, "brick mist", fruit="pepper"),
    ),
    "durian": (_take(still.harvest_table, "forest bloom lagoon", fruit="durian"),),
    "tea-hills": (_take(farm.tea_hills, "forest noon mist dawn"),),
    "coffee-cup": (_take(still.harvest_table, "brick rose indigo", fruit="cup"),),
    "food-bowl": (_take(still.food_bowl, "brick forest indigo"),),
}

_VILLAGE = {
    "longhouse": (_take(culture.rong, "dusk noon harvest"), _take(culture.longhouse, "noon dawn forest")),
    "village-night-fire": (
        _take(culture.rong, "night festival", fire=True, guests=12),
        _take(culture.lanterns, "festival night"),
    ),
    "gong": (
        _take(culture.gongs, "brick festival"),
        _take(culture.gongs, "ember brick", count=7),
        _take(culture.great_gong, "brick ember festival"),
    ),
    "brocade": (_take(culture.brocade, "festival brick indigo"), _take(culture.brocade, "rose indigo", loom=True)),
    "fireworks": (_take(culture.fireworks, "night festival"), _take(culture.fireworks, "festival night", bursts=7)),
    "flag-parade": (_take(culture.parade, "marine dawn noon"),),
}

_TOWN = {
    "market": (_take(town.market, "brick rose marine"), _take(town.market, "bloom noon", flowers=True)),
    "city-night": (_take(town.city, "night festival"), _take(town.city, "night", candles=True)),
    "city-street": (_take(streets.street, "marine rose noon"), _take(streets.street, "noon brick", flags=True)),
    "road-pass": (
        _take(town.road, "mist marine harvest", vehicle="bus"),
        _take(town.road, "dusk forest", vehicle="logs"),
    ),
    "bridge": (_take(town.bridge, "lagoon dawn marine dusk"),),
    "bus-station": (_take(streets.bus_station, "marine dawn noon"),),
    "police-checkpoint": (_take(streets.checkpoint, "indigo marine dusk"),),
    "run-race": (_take(streets.race, "dawn marine lagoon"),),
    "volleyball": (_take(sport.volleyball, "marine brick"),),
    "football": (
        _take(sport.pitch, "noon marine"),
        _take(sport.pitch, "night", sun=None, night=True, shirts="gold light"),
    ),
}

_WORK = {
    "solar-farm": (_take(energy.solar_farm, "marine dawn harvest"),),
    "wind-turbines": (_take(energy.wind_turbines, "rose marine dawn"),),
    "fire-watch": (_take(energy.fire_watch, "ember dusk"),),
    "factory": (_take(work.factory, "indigo marine dawn"),),
    "dam": (_take(work.dam, "rain mist"), _take(work.dam, "marine lagoon", rain=False)),
    "chart-infographic": (
        _take(graph.chart, "indigo bloom brick"),
        _take(graph.chart, "marine rose", bars=(10, 9, 9, 7, 8, 6, 7)),
    ),
    "map-infographic": (_take(graph.province_map, "marine forest indigo"),),
}

_PUBLIC = {
    "school-yard": (_take(town.school, "bloom marine"), _take(town.school, "noon dawn", pupils=10, small=True)),
    "classroom": (_take(halls.classroom, "bloom marine dawn"),),
    "laptop-students": (_take(halls.laptops, "marine rose bloom"),),
    "library-books": (
        _take(halls.shelves, "brick indigo forest"),
        _take(still.harvest_table, "rose marine", fruit="books"),
    ),
    "hospital": (_take(halls.ward, "marine bloom lagoon"), _take(town.clinic, "noon dawn")),
    "meeting-hall": (_take(public.meeting, "brick rose"),),
    "ballot": (_take(public.ballot, "brick rose"),),
    "podium": (_take(public.podium, "brick rose indigo"),),
    "court": (_take(public.court, "brick indigo"),),
    "portrait-man": (_take(portraits.portrait, "indigo marine mist harvest", kind="man"),),
    "portrait-woman": (_take(portraits.portrait, "rose dawn bloom brick", kind="woman"),),
    "portrait-elder": (_take(portraits.portrait, "dusk forest harvest brick", kind="elder"),),
}

SCENES: dict[str, tuple[Take, ...]] = {**_LAND, **_FARM, **_VILLAGE, **_TOWN, **_WORK, **_PUBLIC}
