from search.models.index import SearchName, SearchState, SearchText, SearchWord

__all__ = ["SearchName", "SearchState", "SearchText", "SearchWord"]
